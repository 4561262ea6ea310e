// What browsers, workers and Node all have, and the pure layers may use though the language does not name it.
export {}
