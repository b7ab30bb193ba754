// Room for the answer that the address asks for, before anything is painted (src/styles/asked.css).
const asked = location.hash + location.search;
const root = document.documentElement.classList;
if (/[#?&](q|kind|topic|audience|year)=/.test(asked)) root.add('asked', 'asking');
if (/[#?&](topic|audience|year)=/.test(asked)) root.add('asked-filters');
