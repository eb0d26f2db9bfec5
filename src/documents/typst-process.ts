import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** What the typesetter asks of this process; the answer is the PDF's bytes, the drawn pages, or a sentence. */
export interface TypesetRequest {
  templatePath: string
  /** JSON, read by the template from `sys.inputs.data`. */
  data: string
  /** By their names beside the template. */
  files: Record<string, Uint8Array>
  as: 'pdf' | 'svg'
}

/** `svg`: all pages, one below the other. */
export type TypesetAnswer =
  | { pdf: Uint8Array }
  | { svg: string; pages: number }
  | { failure: string }

/** Tinos for documents, Be Vietnam Pro for what is printed to be seen. */
const fonts = ['tinos', 'be-vietnam-pro'].map((name) =>
  dirname(createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}/package.json`)),
)
const compilers = new Map<string, NodeCompiler>()

process.on('message', (request: TypesetRequest) => {
  process.send?.(answer(request))
})

function answer(request: TypesetRequest): TypesetAnswer {
  try {
    return render(request)
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

function render({ templatePath, data, files, as }: TypesetRequest): TypesetAnswer {
  const compiler = compilerFor(templatePath)
  compiler.resetShadow()
  for (const [name, bytes] of Object.entries(files))
    compiler.mapShadow(join(dirname(templatePath), name), Buffer.from(bytes))
  const result = compiler.compile({ mainFilePath: templatePath, inputs: { data } })
  const error = result.takeError()
  const document = result.result
  if (error || !document) throw new Error(sentences(compiler, error))
  // Typst only warns of a missing font family and then sets the text in another: the form would be wrong.
  const warnings = result.takeWarnings()
  if (warnings) throw new Error(sentences(compiler, warnings))
  compiler.evictCache(5)
  if (as === 'svg') return { svg: compiler.plainSvg(document), pages: document.numOfPages }
  try {
    return { pdf: compiler.pdf(document, { pdfStandard: 'a-2b' }) }
  } catch {
    // PDF/A refuses a letter that no font has (emoji); plain PDF shows it as a box and keeps it as text.
    return { pdf: compiler.pdf(document) }
  }
}

function compilerFor(templatePath: string): NodeCompiler {
  const workspace = dirname(templatePath)
  const existing = compilers.get(workspace)
  if (existing) return existing
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fonts }] })
  compilers.set(workspace, compiler)
  return compiler
}

function sentences(
  compiler: NodeCompiler,
  diagnostics: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null,
): string {
  if (!diagnostics) return 'no document'
  const list: { message?: string }[] = compiler.fetchDiagnostics(diagnostics)
  return list.map((item) => item.message ?? '').join('; ')
}
