import { parseDate } from '@internationalized/date';
import { use, useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
} from 'react-aria-components';
import { type IsoDate, isIsoDate } from '../../shared/kernel/dates';
import { FirstDayOfWeek } from './firstDayOfWeek';
import { Icon } from './Icon';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

interface CalendarButtonProps {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly today: IsoDate;
  onChange(date: IsoDate): void;
}

export function CalendarButton({ label, value, today, onChange }: CalendarButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const firstDay = weekdays[(use(FirstDayOfWeek) ?? 0) - 1];
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button className="btn icon bare" aria-label={label}>
        <Icon name="calendar" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="calendar-dialog" aria-label={label}>
          <Calendar
            aria-label={label}
            value={value === null ? null : parseDate(value)}
            {...(firstDay === undefined ? {} : { firstDayOfWeek: firstDay })}
            defaultFocusedValue={parseDate(value ?? today)}
            onChange={(date) => {
              const picked = date.toString();
              if (isIsoDate(picked)) onChange(picked);
              setIsOpen(false);
            }}
          >
            <header>
              <Button slot="previous" className="btn icon bare">
                <Icon name="back" />
              </Button>
              <Heading />
              <Button slot="next" className="btn icon bare next">
                <Icon name="back" />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
