/** A process that does nothing but answer: what it takes is the machine's part of every latency. */
process.on('message', (message) => process.send?.(message));
