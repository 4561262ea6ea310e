import { test } from 'vitest'
import { fuzzRelay } from '../support/fuzz-relay.ts'

test.each([1, 20_261_128])(
  '[RB10] whatever comes from seed %i, the relay lives and nobody else notices',
  (seed) => fuzzRelay(seed, 300),
)
