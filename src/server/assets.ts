import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { basename } from 'node:path';

/** A name that changes with its content: `sheet-Bq3xYt0a.css`. */
const hashedName = /-[A-Za-z0-9_-]{8,}\.(?:css|js)$/;

/** Sheets and scripts. Under a name with a hash they never change; others are asked for again, and told by their etag. */
export const assetRoutes: FastifyPluginAsync<{ folder: string }> = async (app, { folder }) => {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/assets/',
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    lastModified: false,
    setHeaders: (reply, path) => {
      const forever = hashedName.test(basename(path));
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'public, no-cache');
    },
  });
};
