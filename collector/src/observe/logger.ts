import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/**
 * Lines of JSON on the standard output. What is logged is named one by one: route, status, duration,
 * site. Addresses, browsers, origins, pages, ids and bodies are not, and an error's own properties
 * are left out, since those of the database quote the values that it refused.
 */
export const createLogger = (level = 'info', destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { service: 'limpide-collector' },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: {
        err: (error: unknown) => {
          if (!(error instanceof Error)) return { message: typeof error };
          const { type, message, stack } = stdSerializers.err(error);
          const code = (error as { code?: unknown }).code;
          return { type, message, stack, code: typeof code === 'string' ? code : undefined };
        },
      },
    },
    ...(destination ? [destination] : []),
  );
