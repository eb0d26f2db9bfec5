import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { newId } from './id.ts'
import type { Frame, PageContent, PageHouse, PageInput, Redirection } from './pages.ts'
import { allowed } from './pages.ts'
import { InvalidForm } from './refusal.ts'
import type { SentForm, Typed } from './sent-form.ts'
import { readSentForm } from './sent-form.ts'
import type { Sites } from './sites.ts'

/** A public page with a form that works without JavaScript. Never cached; framed like every page. */
export interface FormPage {
  /** Fastify path; the same page in English stands below `/en`. */
  path: string
  /** Query names that change the page; any other is ignored. */
  query?: readonly string[]
  /** Whoever has the address may act: it is told to no other site and kept by no browser. */
  secret?: boolean
  /** How many files may come with the form; absent: none. */
  files?: number
  /** How often one address on the network may send it in a minute; 20 when absent. */
  sends?: number
  show: (input: FormPageInput, form: ShownForm) => Promise<FormPageContent | Redirection>
  /** Does it and says where to go. Throws InvalidForm to show the page again, with what was typed. */
  submit: (input: FormPageInput, sent: SentForm) => Promise<{ seeOther: string }>
}

export interface FormPageInput extends PageInput {
  /** The address without its query and without `/en`. */
  path: string
  requestId: string
}

export type FormPageContent = Omit<PageContent, 'tags'>

/** What the page's form needs: `<PostForm form={form}>` and `typedField(form, 'note')` of ui take it. */
export interface ShownForm {
  /** Goes back with the form, so that the same form sent twice is done once. */
  key: string
  typed: Typed
  /** A sentence per field. */
  problems: Record<string, string>
}

const SENDS = 20
const VIEWS = 240

/** In a plugin of their own: only here are forms of browsers read. */
export async function mountFormPages(
  app: FastifyInstance,
  pages: readonly FormPage[],
  house: Pick<PageHouse, 'sites'>,
  frame: Frame,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeContentTypeParser(['application/json', 'text/plain'])
    await scope.register(formbody, { bodyLimit: 256 * 1024 })
    for (const page of pages) {
      for (const language of ['vi', 'en'] as const)
        mountFormPage(scope, page, language, { ...house, frame })
    }
  })
}

function mountFormPage(
  app: FastifyInstance,
  page: FormPage,
  language: 'vi' | 'en',
  { sites, frame }: Pick<PageHouse, 'sites'> & { frame: Frame },
): void {
  const path = language === 'vi' ? page.path : `/en${page.path}`
  const inputFrom = (request: FastifyRequest) => inputOf(page, language, sites, request)
  const show = async (request: FastifyRequest, reply: FastifyReply, form: ShownForm) => {
    const input = inputFrom(request)
    const content = await page.show(input, form)
    if ('movedTo' in content) return reply.redirect(content.movedTo, 301)
    const unlisted = content.unlisted ?? page.secret ?? false
    const html = frame(
      { ...content, unlisted, tags: [] },
      { path: input.path, language, site: input.site },
    )
    return reply.type('text/html; charset=utf-8').send(html)
  }
  app.get(path, atMost(VIEWS), async (request, reply) => {
    keepPrivate(page, reply)
    return show(request, reply, { key: newId(), typed: {}, problems: {} })
  })
  app.post(path, atMost(page.sends ?? SENDS), async (request, reply) => {
    keepPrivate(page, reply)
    const sent = await readSentForm(request, page.files ?? 0)
    try {
      const { seeOther } = await page.submit(inputFrom(request), sent)
      return await reply.redirect(seeOther, 303)
    } catch (error) {
      if (!(error instanceof InvalidForm)) throw error
      reply.status(422)
      return show(request, reply, { key: sent.key, typed: sent.typed, problems: error.fields })
    }
  })
}

function atMost(max: number) {
  return { config: { rateLimit: { max, timeWindow: '1 minute' } } }
}

/** Set before anything else, so that refusals and errors carry it too. */
function keepPrivate(page: FormPage, reply: FastifyReply): void {
  reply.header('cache-control', 'no-store')
  if (page.secret) reply.header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex')
}

function inputOf(
  page: FormPage,
  language: 'vi' | 'en',
  sites: Sites,
  request: FastifyRequest,
): FormPageInput {
  const address = request.url.split('?')[0] ?? '/'
  return {
    params: request.params as Record<string, string>,
    query: allowed(request.query as Record<string, unknown>, page.query ?? []),
    language,
    site: sites.of(request.raw),
    path: language === 'en' ? address.slice('/en'.length) : address,
    requestId: request.id,
  }
}
