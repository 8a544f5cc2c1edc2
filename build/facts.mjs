import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const FOLDER = 'src/services/facts';

/** The facts of a service, from its file. */
export async function readFacts(name) {
  const { outputText } = ts.transpileModule(readFileSync(`${FOLDER}/${name}.ts`, 'utf8'), {
    compilerOptions: { target: 'es2022', module: 'esnext' },
  });
  const url = 'data:text/javascript;base64,' + Buffer.from(outputText).toString('base64');
  return (await import(url)).default;
}

export const factNames = () => readdirSync(FOLDER).map((file) => file.replace('.ts', ''));

/** Each service that is told by its file alone as a part; where facts were read stays in the source. */
export async function writeFacts(folder) {
  for (const name of factNames()) {
    const facts = { ...(await readFacts(name)) };
    delete facts.read;
    writeFileSync(`${folder}/service.${name}.js`, `export default ${JSON.stringify(facts)};\n`);
  }
}
