/** Signs out by a button, because a link would act on a mere GET. */
export const SignOutForm = ({ action }: { action: () => Promise<void> }) => (
  <form action={action}>
    <button
      type="submit"
      className="inline-flex min-h-11 items-center font-medium text-ink underline-offset-4 hover:underline"
    >
      Sign out
    </button>
  </form>
);
