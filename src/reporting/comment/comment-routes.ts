import { bind, type Binding } from '../../platform/binding.ts'
import { addComment, settleComment } from './add-comment.ts'
import { commentOperations } from './comment-contract.ts'
import { listComments } from './comment-queries.ts'

export function commentRoutes(): Binding {
  return bind(commentOperations, {
    listComments: ({ db, actor, params }) => listComments(db, actor, params.reportId),
    addComment: ({ act, actor, params, body }) =>
      act((db) => addComment(db, actor, params.reportId, body)),
    settleComment: ({ act, actor, params }) =>
      act((db) => settleComment(db, actor, params.commentId)),
  })
}
