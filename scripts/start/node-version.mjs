/** The oldest Node everything here runs on; the same as `engines` in package.json. */
const oldest = { major: 20, minor: 19 };

/**
 * Says one sentence when Node is too old.
 * @param {string} version such as `20.19.0`
 * @returns {boolean} true when nothing further may run
 */
export function refuseOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return false;
  console.error(
    `PaxFlow needs Node ${oldest.major}.${oldest.minor} or newer (22 or 24 recommended); this is Node ${version}.`,
  );
  return true;
}
