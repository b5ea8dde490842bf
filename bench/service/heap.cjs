// For `node --expose-gc --require`: on SIGUSR2 collects garbage and writes how many bytes are in use, and what for the
// how-manieth time, into HEAP_FILE.
const { writeFileSync, renameSync } = require('node:fs');

let times = 0;
process.on('SIGUSR2', () => {
  // The second round takes what the first has found to be finalized.
  globalThis.gc();
  setImmediate(() => {
    globalThis.gc();
    times += 1;
    writeFileSync(
      `${process.env.HEAP_FILE}.part`,
      JSON.stringify({ times, bytes: process.memoryUsage().heapUsed }),
    );
    renameSync(`${process.env.HEAP_FILE}.part`, process.env.HEAP_FILE);
  });
});
