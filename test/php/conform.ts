import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ORIGIN } from './php-server.js';

const LIMPIDE = fileURLToPath(new URL('../../cli/bin/limpide.js', import.meta.url));

interface Said {
  code: number;
  out: string;
  err: string;
}
/** A program to its end, and what it has said. */
export const said = (program: string, args: string[]): Promise<Said> =>
  new Promise((resolve) =>
    execFile(program, args, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  );
/** `limpide conform`, for one kind of message. */
export const conform = async (url: string, kind: string) => {
  const answer = await said(process.execPath, [
    ...[LIMPIDE, 'conform', url, '--kinds', kind, '--origin', ORIGIN, '--json'],
  ]);
  const { cases } = JSON.parse(answer.out) as { cases: { verdict: string }[] };
  return { ...answer, cases };
};
