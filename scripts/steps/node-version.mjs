/** Oldest Node that every dependency runs on; mongoose and require(esm) set it. */
const oldest = [20, 19];

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  const wanted = oldest.join('.');
  console.error(`Cần Node.js ${wanted} trở lên (nên dùng bản 24); máy này đang chạy ${process.version}.`);
  console.error(`Node.js ${wanted} or newer is needed (24 is recommended); this is ${process.version}.`);
  process.exit(1);
}
