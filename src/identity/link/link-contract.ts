import { defineContract } from '../../platform/contract.ts'

export const linkOperations = defineContract({
  revokeLink: {
    method: 'DELETE',
    path: '/links/:linkId',
    summary: 'Thu hồi một đường dẫn đã gửi cho người ngoài; mở ra sẽ không còn thấy gì',
    may: 'official',
  },
})
