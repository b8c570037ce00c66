import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /**
   * `main` is the one filled button of a screen; `bare` is lesser; `destructive` is brick, never filled; `back` leads
   * from a detail to its list and shows only where the window is narrow.
   */
  readonly look?: 'plain' | 'main' | 'bare' | 'destructive' | 'back';
  readonly icon?: IconName;
  /** Shown at the end, and told to assistive technology: `Ctrl N`. */
  readonly shortcut?: string;
}

const classes = {
  plain: 'btn',
  main: 'btn go',
  bare: 'btn bare',
  destructive: 'btn no',
  back: 'btn bare back',
} as const;

export function Button({ look = 'plain', icon, shortcut, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={classes[look]}>
      {icon && <Icon name={icon} />}
      {children}
      {shortcut && (
        <span className="kbd" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children'> {
  readonly icon: IconName;
  /** The accessible name, and the tooltip. */
  readonly label: string;
  readonly className?: string;
}

export function IconButton({ icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <button type="button" title={label} aria-label={label} {...rest} className={`btn icon bare ${className}`}>
      <Icon name={icon} />
    </button>
  );
}
