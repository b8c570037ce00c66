/** What is wrong with a field and what to type, under it. */
export function Problem({ id, words }: { readonly id: string; readonly words: string | null }) {
  return (
    <span className="err" id={id} role="alert" hidden={words === null}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <path d="M5 0l5 5-5 5-5-5z" />
      </svg>
      {words}
    </span>
  );
}
