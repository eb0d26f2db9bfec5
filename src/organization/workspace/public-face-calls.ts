import { queryOptions } from '@tanstack/react-query'
import { createClient } from '../../platform/client.ts'
import { callOptions } from '../../workspace/calls.ts'
import { publicFaceContract } from '../public-face/public-face-contract.ts'

export const faceClient = createClient(publicFaceContract, callOptions)

export function faceQuery(unitId: string) {
  return queryOptions({
    queryKey: ['organization', 'public-face', unitId],
    queryFn: ({ signal }) => faceClient.getPublicFace({ params: { unitId }, signal }),
  })
}
