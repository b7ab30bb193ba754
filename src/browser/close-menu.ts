/** The open menu lies over the page: it is closed when the focus goes past it, so that nothing has the focus under it. */
addEventListener('focusin', ({ target }) => {
  if (!(target as Element).closest('.site-head')) document.querySelector<HTMLElement>('#meny')!.hidePopover?.();
});
