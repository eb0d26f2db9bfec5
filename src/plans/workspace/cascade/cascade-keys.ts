export const superiorChangesKey = (unitId: string) => ['plans', 'superior-changes', unitId] as const
