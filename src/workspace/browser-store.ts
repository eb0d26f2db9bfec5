/** What must outlive a closed tab: drafts that are too large for localStorage, the outbox with its photos, large files. */
const STORES = ['drafts', 'outbox', 'uploads'] as const
export type StoreName = (typeof STORES)[number]

let opened: Promise<IDBDatabase> | undefined

export async function readAll<T>(store: StoreName): Promise<T[]> {
  return run<T[]>(store, 'readonly', (objects) => objects.getAll() as IDBRequest<T[]>)
}

export async function read<T>(store: StoreName, key: string): Promise<T | undefined> {
  return run<T | undefined>(
    store,
    'readonly',
    (objects) => objects.get(key) as IDBRequest<T | undefined>,
  )
}

export async function write(store: StoreName, key: string, value: unknown): Promise<void> {
  await run(store, 'readwrite', (objects) => objects.put(value, key))
}

/** All of them or none. */
export async function writeAll(
  store: StoreName,
  entries: readonly (readonly [key: string, value: unknown])[],
): Promise<void> {
  await run<unknown>(store, 'readwrite', (objects) => {
    const requests = entries.map(([key, value]) => objects.put(value, key))
    return requests.at(-1) ?? objects.count()
  })
}

/** All of them or none. */
export async function removeAll(store: StoreName, keys: readonly string[]): Promise<void> {
  await run<unknown>(store, 'readwrite', (objects) => {
    const requests = keys.map((key) => objects.delete(key))
    return requests.at(-1) ?? objects.count()
  })
}

export async function remove(store: StoreName, key: string): Promise<void> {
  await run(store, 'readwrite', (objects) => objects.delete(key))
}

async function run<T>(
  store: StoreName,
  mode: IDBTransactionMode,
  act: (objects: IDBObjectStore) => { readonly result: T },
): Promise<T> {
  opened ??= open()
  const database = await opened
  return new Promise<T>((resolve, reject) => {
    // Strict: what the screen calls kept must survive a power cut, which is common in the field.
    const transaction = database.transaction(store, mode, { durability: 'strict' })
    const request = act(transaction.objectStore(store))
    transaction.addEventListener('complete', () => {
      resolve(request.result)
    })
    transaction.addEventListener('abort', () => {
      reject(transaction.error ?? new Error('Browser storage refused'))
    })
  })
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('lantoa', STORES.length)
    request.addEventListener('upgradeneeded', () => {
      const there = request.result.objectStoreNames
      for (const name of STORES) if (!there.contains(name)) request.result.createObjectStore(name)
    })
    request.addEventListener('success', () => {
      // A window of an earlier version must not keep a later one from opening.
      request.result.addEventListener('versionchange', () => {
        request.result.close()
        opened = undefined
      })
      resolve(request.result)
    })
    request.addEventListener('error', () => {
      opened = undefined
      reject(request.error ?? new Error('Browser storage is not available'))
    })
  })
}
