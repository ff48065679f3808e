import type { Icon } from '../ui/icon';

/** One line of the choice box in a cell. */
export interface Option {
  value: string;
  label: string;
  /** A second, quieter line. */
  about?: string;
  icon?: Icon;
  /** A line above this option. */
  ruled?: boolean;
}
