/** Nothing beside the step until an article is opened there. */
export default function NoHelpBeside() {
  return null;
}
