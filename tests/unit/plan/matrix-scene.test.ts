import { expect, test } from 'vitest'
import { languages } from '../../../src/i18n/languages.ts'
import { matrixScene } from '../../../src/plan/pictures/matrix-scene.ts'
import { textsOfScene } from '../../../src/plan/pictures/scene-texts.ts'
import { planOf } from '../../support/sample-plan.ts'
import { wholeTranslator } from '../../support/sample.ts'

test.each(languages)(
  'each axis of the example’s matrix in %s has the words that the board has there',
  (language) => {
    const { t } = wholeTranslator(language)
    const matrix = planOf(language)
      .parts.flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'matrix')!
    const said = textsOfScene(matrixScene(matrix.cards, matrix.words))
    const level = (['1', '2', '3'] as const).flatMap((at) => [
      t(`pestel.probability.${at}`),
      t(`pestel.impact.${at}`),
    ])
    for (const word of new Set(level))
      expect(said.filter((text) => text === word)).toHaveLength(level.filter((each) => each === word).length)
  },
)
