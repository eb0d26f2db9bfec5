/** Sends what is left of a mailing. It may be begun again at any time: each batch leaves once. */
export const mailingJob = { name: 'channels.mail', maxAttempts: 25 } as const
