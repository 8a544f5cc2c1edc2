import { zipSync } from 'fflate';

/** One day, whenever it is made: a zip keeps local time, which is the same in every time zone. */
const DAY = new Date(2026, 10, 22);

/** Files by path, below one folder, as a zip: the same files make the same bytes. */
export const zipOf = (folder, files) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes])),
    { level: 9, mtime: DAY },
  );
