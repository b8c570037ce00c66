import { memo } from 'react';
import type { Document, Paper } from '../../../shared/documents/document';
import type { Page } from '../../../shared/documents/paginate';
import { sheetElement } from '../../../shared/documents/sheet';
import { treeToReact } from './treeToReact';

interface SheetProps {
  readonly page: Page;
  readonly paper: Paper;
  readonly footer: string;
  readonly number: number;
  readonly pages: number;
  readonly isPart: boolean;
}

/** One page; drawn again only when something on it changed. */
export const Sheet = memo(
  ({ page, paper, footer, number, pages, isPart }: SheetProps) =>
    treeToReact(sheetElement(page, paper, footer, number, pages), isPart),
  (one, other) =>
    one.page === other.page
      ? shallowEqual(one, other)
      : shallowEqual(one, other) && isSamePage(one.page, other.page),
);

function shallowEqual(one: SheetProps, other: SheetProps): boolean {
  return (
    one.paper === other.paper &&
    one.footer === other.footer &&
    one.number === other.number &&
    one.pages === other.pages &&
    one.isPart === other.isPart
  );
}

function isSamePage(one: Page, other: Page): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Every page at its true size, for the printer. */
export function PrintedSheets({
  document,
  pages,
}: {
  readonly document: Document;
  readonly pages: readonly Page[];
}) {
  return pages.map((page, at) => (
    <Sheet
      key={at}
      page={page}
      paper={document.paper}
      footer={document.footer}
      number={at + 1}
      pages={pages.length}
      isPart={false}
    />
  ));
}
