/** A letter twice does no harm; none at all would leave a person waiting. */
export const joinLetterJob = { name: 'channels.send-join-letter', maxAttempts: 5 } as const
