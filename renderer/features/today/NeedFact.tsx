interface NeedFactProps {
  /** Where the record is. */
  readonly href: string;
  readonly fact: string;
  readonly reason: string;
}

/** What needs the person, leading to its record, and the one line that says why. */
export function NeedFact({ href, fact, reason }: NeedFactProps) {
  return (
    <div>
      <p dir="auto">
        <a className="fact" href={href}>
          {fact}
        </a>
      </p>
      <p className="s">{reason}</p>
    </div>
  );
}
