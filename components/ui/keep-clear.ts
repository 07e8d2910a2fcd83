/** For what is pinned to the bottom edge: the page's end and the focus keep clear of it, however high its text makes it. */
export const keepClear = (box: HTMLElement | null) => {
  if (!box) return;
  const { style } = document.documentElement;
  const watch = new ResizeObserver(() => style.setProperty('--pinned', `${box.offsetHeight}px`));
  watch.observe(box);
  return () => {
    watch.disconnect();
    style.removeProperty('--pinned');
  };
};
