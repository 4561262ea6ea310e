/**
 * Where what one wrote is: driven by three facts only, the device's write, the frame sent, the relay's `stored`. What the
 * chip shows is `chip`, the most urgent of all; `waiting` is the number of changes not yet stored on the relay.
 */
export interface Connection {
  readonly chip:
    | 'saved'
    | 'sent'
    | 'saved-here'
    | 'reconnecting'
    | 'offline'
    | 'saving-failed'
    | 'private-window'
    | 'read-only'
    | 'too-new'
    | 'link-not-valid'
    | 'moved'
    | 'too-large'
    | 'refused'
    | 'too-busy'
    | 'going-down'
    /** A copy opened from a file without a key: no relay is asked. */
    | 'copy'
  readonly waiting: number
  /** Whether this person may write now: role, closed workshop, too new a format. */
  readonly mayWrite: boolean
  /** Since when there has been no relay, by the device's clock; absent while there is one. */
  readonly offlineSince?: number
  /** When the next try comes, by the device's clock, where waiting is long enough to say so. */
  readonly nextTryAt?: number
}
