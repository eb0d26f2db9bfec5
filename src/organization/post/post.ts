/** Where a post stands in its unit. */
export const POST_RANKS = ['head', 'deputy_head', 'officer', 'clerk'] as const
export type PostRank = (typeof POST_RANKS)[number]

/** For what an officer is the one to ask, inside and outside the unit. */
export const FOCAL_FOR = ['procedures', 'reform', 'communication', 'one_stop'] as const
export type FocalFor = (typeof FOCAL_FOR)[number]
