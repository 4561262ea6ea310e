import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { setSheetValue } from '../../workshop/content/sheet-values.ts'
import { LateMark } from '../LateMark.tsx'
import { chosenIn, type ChoiceField } from './choice-field.ts'
import { ChoiceCards } from './ChoiceCards.tsx'
import { SheetPart } from './SheetPart.tsx'

/** A choice of a sheet: all of it in sight, with what each means; pressed again, the chosen one is let go. */
export function SheetChoice({ field }: { readonly field: ChoiceField }) {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const chosen = chosenIn(useBoardValue('values'), field)
  const { t } = useTranslator()
  return (
    <SheetPart
      title={t(field.title)}
      help={t(field.help)}
      question={t(field.question)}
      margin={<LateMark of={`values/${field.value}`} />}
    >
      <ChoiceCards
        isClosed={!mayWrite}
        cards={field.choices.map((choice) => ({
          id: choice.value,
          name: t(choice.label),
          about: t(choice.about),
          isChosen: choice === chosen,
          onPress: () => setSheetValue(content, field.value, choice === chosen ? null : choice.value),
        }))}
      />
    </SheetPart>
  )
}
