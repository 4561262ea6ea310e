/** Two quiet notes, made here: no sound is ever fetched. Where the browser plays none unasked, it stays silent. */
export function chime(): void {
  try {
    const context = new AudioContext()
    for (const [index, hertz] of [660, 880].entries()) {
      const [tone, gain] = [context.createOscillator(), context.createGain()]
      const from = context.currentTime + index * 0.25
      tone.frequency.value = hertz
      gain.gain.setValueAtTime(0, from)
      gain.gain.linearRampToValueAtTime(0.15, from + 0.02)
      gain.gain.exponentialRampToValueAtTime(0.001, from + 0.6)
      tone.connect(gain).connect(context.destination)
      tone.start(from)
      tone.stop(from + 0.6)
    }
    setTimeout(() => void context.close(), 2_000)
  } catch {
    // no audio on this device: the clock says it in words
  }
}
