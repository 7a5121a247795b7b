import type { FastifyCompressOptions } from '@fastify/compress';
import { constants } from 'node:zlib';

/** Brotli at four: as quick as gzip, and smaller. */
export const compression: FastifyCompressOptions = {
  encodings: ['br', 'gzip'],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};
