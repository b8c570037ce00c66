export function Screen(_props: { readonly id: string | undefined }) {
  return (
    <div className="page">
      <h1>Settings</h1>
    </div>
  );
}
