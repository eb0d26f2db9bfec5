/** The plan with one of its lines opened beside it, below the workspace's own address. */
export function lineAddress({ planId, lineId }: { planId: string; lineId: string }): string {
  return `/ke-hoach/${planId}?line=${lineId}`
}
