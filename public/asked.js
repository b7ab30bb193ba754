// On the search page, before anything is painted: when the address asks for something, room is kept for the answer, so
// that what stands below does not jump when it comes, and the page's own name steps aside (styles/search.css).
const asked = location.hash + location.search;
if (/[#?&](q|kind|topic|audience|year)=/.test(asked)) document.documentElement.classList.add('asked', 'asking');
if (/[#?&](topic|audience|year)=/.test(asked)) document.documentElement.classList.add('asked-filters');
