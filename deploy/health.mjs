// Health check of a container: 0 when the process is ready to answer.
const answer = await fetch(`http://127.0.0.1:${process.env.DONTHU_PORT}/readyz`, { signal: AbortSignal.timeout(8000) });
process.exit(answer.ok ? 0 : 1);
