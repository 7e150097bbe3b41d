// Builds the style sheet and scripts of Dolen's pages:
//   npm ci --ignore-scripts && node build.mjs ../src/dolen/web/static/build
// The same files here always give the same bytes there; MANIFEST.json proves it.
import { build as bundle } from 'esbuild'
import { compile } from 'sass'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const SOURCES = ['.npmrc', 'build.mjs', 'dolen-ui.mjs', 'dolen.scss', 'licences', 'package-lock.json', 'package.json']
const SHIPPED = {
  'govuk-frontend': 'licences/govuk-frontend.txt',
  '@ministryofjustice/frontend': 'licences/ministryofjustice-frontend.txt',
  'htmx.org': 'node_modules/htmx.org/LICENSE',
}
const SOURCE_MAP = /\/\/# sourceMappingURL=.*$|\/\*# sourceMappingURL=.*?\*\//gm
const IMAGE = /url\("?\.\.\/images\/([^)"]+)"?\)/g
// The royal arms belong to GOV.UK alone, and a missing image stops the manifest storage.
const ARMS = /url\("?\.\.\/images\/(?:govuk-crest|moj-logotype-crest)[^)]*\)/g
const FORBIDDEN = /GDS Transport|@font-face|url\([^)]*(?:crest|crown|logotype)[^)]*\)/i
// MoJ still calls mixins that GOV.UK has deprecated; that is theirs to mend and would bury our own.
const OURS_ONLY = {
  warn(message, { span, stack }) {
    if (!`${span?.url ?? ''}${stack ?? ''}`.includes('node_modules')) console.error(message)
  },
}

const out = process.argv[2]
if (!out) {
  console.error('Say where to build: node build.mjs FOLDER')
  process.exit(2)
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).sort().flatMap((name) => filesUnder(join(path, name)))
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex')
}

// dolen.config.assets computes the same stamp to know whether a build is still current.
function stamp() {
  const names = SOURCES.flatMap(filesUnder).map((file) => file.split(sep).join('/')).sort()
  return sha256(names.map((name) => `${name} ${sha256(readFileSync(name))}\n`).join(''))
}

function writeStyles() {
  const { css } = compile('dolen.scss', { style: 'compressed', loadPaths: ['.'], logger: OURS_ONLY })
  const styles = css.replace(ARMS, 'none').replace(SOURCE_MAP, '')
  const found = styles.match(FORBIDDEN)
  if (found) throw new Error(`dolen.css contains ${found[0]}, which only GOV.UK may use`)
  writeFileSync(join(out, 'css/dolen.css'), styles)
  for (const image of new Set([...styles.matchAll(IMAGE)].map((match) => match[1]))) {
    cpSync(`node_modules/@ministryofjustice/frontend/moj/assets/images/${image}`, join(out, 'images', image))
  }
}

async function writeScripts() {
  await bundle({
    entryPoints: ['dolen-ui.mjs'],
    outfile: join(out, 'js/dolen-ui.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'inline',
  })
  const htmx = readFileSync('node_modules/htmx.org/dist/htmx.min.js', 'utf8')
  writeFileSync(join(out, 'js/htmx.min.js'), htmx.replace(SOURCE_MAP, ''))
}

function writeLicences() {
  const packages = {}
  for (const [name, text] of Object.entries(SHIPPED)) {
    if (!existsSync(text)) throw new Error(`${name} has no licence text at ${text}`)
    const { version, license } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'))
    packages[name] = { version, licence: license }
    cpSync(text, join(out, 'licences', `${name.replace(/^@/, '').replace('/', '-')}.txt`))
  }
  return packages
}

function writeManifest(packages) {
  const files = {}
  for (const file of filesUnder(out)) {
    const content = readFileSync(file)
    files[relative(out, file).split(sep).join('/')] = { bytes: content.length, sha256: sha256(content) }
  }
  const manifest = { stamp: stamp(), packages, files }
  writeFileSync(join(out, 'MANIFEST.json'), `${JSON.stringify(manifest, null, 1)}\n`)
}

rmSync(out, { recursive: true, force: true })
for (const folder of ['css', 'js', 'images', 'licences']) mkdirSync(join(out, folder), { recursive: true })
writeStyles()
await writeScripts()
writeManifest(writeLicences())
