/** Importers: `readPlan` and `readArticle` are pure; `loadPlan` and `loadArticle` write what they read. */
export * from './types';
export { readArticle, type ArticleFormat } from './article';
export { DAMAGE_RULES } from './damage';
export { firstDate } from './dates';
export { loadArticle, type ArticleOptions, type ArticleReport } from './load-article';
export { loadPlan, type Outcome, type PlanOptions, type PlanReport } from './load-plan';
export { readPlan, type PlanFormat } from './plan';
