import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@donthu/config';
import { openApiDocument, undescribedRoutes } from '@donthu/http';
import { startOffice } from '../../apps/office/src/office';
import { jsonFile, type GeneratedFile } from './generated-file';

/** docs/openapi.json: what an office says of itself at `/api/docs/openapi.json`, asked of one in a temporary folder. */
export async function openApi(): Promise<GeneratedFile> {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-generate-'));
  const config = loadConfig({
    DONTHU_DATA_DIR: join(folder, 'data'),
    DONTHU_PORT: '0',
    DONTHU_DEMO: 'accounts',
    DONTHU_DEMO_PASSWORD: 'Mat-khau-thu-2026',
    DONTHU_LOG_LEVEL: 'silent',
  });
  const office = await startOffice(config);
  try {
    const document = openApiDocument(office.app, 'office');
    const missing = undescribedRoutes(document);
    if (missing.length > 0) throw new Error(`libs/http/src/api-docs does not describe ${missing.join(', ')}`);
    return jsonFile('docs/openapi.json', document);
  } finally {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
