/** A heading counts as reached once it is in the upper third: everything from there up, however far. */
const reached = { rootMargin: '9999999px 0px -66% 0px' };

/** Marks in the contents list the section being read, until the answer is called. */
export const markCurrentHeading = (): (() => void) => {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
  const headings = links.map((link) => document.getElementById(link.hash.slice(1)));
  const above = new Set<Element>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) above.add(target);
      else above.delete(target);
    const current = headings.findLastIndex((heading) => heading && above.has(heading));
    links.forEach((link, i) => {
      if (i === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  }, reached);
  for (const heading of headings) if (heading) observer.observe(heading);
  return () => observer.disconnect();
};
