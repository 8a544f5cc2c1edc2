import assert from 'node:assert/strict';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

interface Operation {
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}
export interface Document {
  paths: Record<string, Record<string, Operation>>;
}

/** What an OpenAPI document promises, to hold answers and bodies against. */
export class Contract {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  operation(method: string, path: string): Operation {
    const operation = this.#document.paths[path]?.[method.toLowerCase()];
    assert.ok(operation, `${method} ${path} is not in the document`);
    return operation;
  }

  body(method: string, path: string): ValidateFunction {
    const schema = this.operation(method, path).requestBody?.content['application/json']?.schema;
    assert.ok(schema);
    return this.#ajv.compile(schema);
  }

  /** Fails unless status, content type and body are what the document says. */
  async hold(method: string, path: string, answer: Response): Promise<void> {
    const text = await answer.text();
    const promised = this.operation(method, path).responses[answer.status];
    assert.ok(promised, `${method} ${path} answers ${answer.status}, which is not said: ${text}`);
    if (!promised.content) return assert.equal(text, '');
    const type = answer.headers.get('content-type')?.split(';', 1)[0] ?? '';
    const media = promised.content[type];
    assert.ok(media, `${method} ${path} ${answer.status} is ${type}, which is not said`);
    if (!media.schema || !type.includes('json') || type.includes('ndjson')) return;
    const validate = this.#ajv.compile(media.schema);
    assert.ok(validate(JSON.parse(text)), `${path}: ${this.#ajv.errorsText(validate.errors)}`);
  }
}
