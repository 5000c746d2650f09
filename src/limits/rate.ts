import { once } from 'node:events';
import type { Core } from '@strapi/strapi';
import Redis from 'ioredis';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';

export const WINDOW_S = 60;

/** Who asks: somebody without any credential, or with one (good or not: that is found out later). */
export type Caller = 'anonymous' | 'authorized';

/** Requests in a window, 0 for any number; `redis` is its address or empty. */
export interface RateConfig {
  anonymous: number;
  authorized: number;
  redis: string;
}

interface RateLimits {
  /** Undefined where there is no limit. */
  limiters: Partial<Record<Caller, RateLimiterAbstract>>;
  /** Resolves when the shared counters are reached. */
  ready(): Promise<void>;
  close(): void;
}

const limitsOf = new WeakMap<Core.Strapi, RateLimits>();

/** The app's counters, in Redis where one is configured, else in this process. */
export function rateLimits(strapi: Core.Strapi): RateLimits {
  let limits = limitsOf.get(strapi);
  if (!limits) {
    const warn = (message: string) => strapi.log.warn(message);
    limits = createLimits(strapi.config.get<RateConfig>('limits.rate'), warn);
    limitsOf.set(strapi, limits);
  }
  return limits;
}

/** Counters of one process. @param warn hears of Redis being away */
export function createLimits(config: RateConfig, warn: (message: string) => void): RateLimits {
  const redis = config.redis ? connect(config.redis, warn) : null;
  const limiter = (caller: Caller) => {
    const points = config[caller];
    if (points <= 0) return undefined;
    const options = { keyPrefix: `akip:rate:${caller}`, points, duration: WINDOW_S };
    const memory = new RateLimiterMemory(options);
    // Without Redis callers are counted here until it is back: never let through uncounted, never locked out.
    return redis
      ? new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: memory })
      : memory;
  };
  return {
    limiters: { anonymous: limiter('anonymous'), authorized: limiter('authorized') },
    ready: async () => {
      if (redis && redis.status !== 'ready') await once(redis, 'ready');
    },
    close: () => redis?.disconnect(),
  };
}

function connect(url: string, warn: (message: string) => void): Redis {
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  redis.on('error', (error: Error) => warn(`Rate limits: Redis: ${error.message}`));
  return redis;
}

/** Counts one request. @returns how it stands, and whether it was one too many */
export async function count(
  limiter: RateLimiterAbstract,
  key: string,
): Promise<{ limit: number; remaining: number; resetS: number; allowed: boolean }> {
  const answer = (result: RateLimiterRes, allowed: boolean) => ({
    limit: limiter.points,
    remaining: Math.max(0, result.remainingPoints),
    resetS: Math.max(1, Math.ceil(result.msBeforeNext / 1_000)),
    allowed,
  });
  try {
    return answer(await limiter.consume(key), true);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return answer(refusal, false);
    throw refusal;
  }
}
