const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * The names of the files in a zip archive, in its own order. Throws when the bytes are not one.
 * Layout: APPNOTE.TXT of PKWARE, sections 4.3.12 (central directory header) and 4.3.16 (end of central directory record).
 */
export function zipEntries(archive: Buffer): readonly string[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== endOfDirectory) throw new Error('not a zip archive: it has no central directory');
  const names: string[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new Error('not a zip archive: its central directory is damaged');
    const nameLength = archive.readUInt16LE(at + 28);
    names.push(archive.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return names;
}
