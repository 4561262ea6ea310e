// The pages of a sheet, each made of what the board declares.
import type { ReactNode } from 'react'
import type { MessageId } from '../../i18n/message-ids.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { Field } from '../declaration.ts'
import type { ChoiceField } from './choice-field.ts'
import { SheetChoice } from './SheetChoice.tsx'
import { SheetField } from './SheetField.tsx'
import type { SheetPage } from './SheetPages.tsx'
import { SheetPart } from './SheetPart.tsx'

export const fieldPage = (field: Field, { t }: Pick<Translator, 't'>): SheetPage => ({
  id: field.field,
  title: t(field.title),
  body: <SheetField field={field} />,
})

export const choicePage = (field: ChoiceField, { t }: Pick<Translator, 't'>): SheetPage => ({
  id: field.value,
  title: t(field.title),
  body: <SheetChoice field={field} />,
})

interface PartWords {
  readonly title: MessageId
  readonly help: MessageId
  readonly question?: MessageId
}
/** A part that is no single text: a table, figures. */
export const partPage = (
  id: string,
  { title, help, question }: PartWords,
  body: ReactNode,
  { t }: Pick<Translator, 't'>,
): SheetPage => ({
  id,
  title: t(title),
  body: (
    <SheetPart title={t(title)} help={t(help)} {...(question && { question: t(question) })}>
      {body}
    </SheetPart>
  ),
})
