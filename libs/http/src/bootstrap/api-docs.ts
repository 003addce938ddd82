import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { completeDocument } from '../api-docs/complete-document';
import { RouteRights } from '../api-docs/route-rights';

export const DOCS_PATH = 'api/docs';

const DESCRIPTION = `Tiếp công dân, xử lý đơn, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh.

Dates are \`YYYY-MM-DD\` in Asia/Ho_Chi_Minh, instants RFC 3339. Refusals come in this order: 401, role 403, unknown or outside
the caller’s units 404, rights on this one thing 403, body or query 400, 428/412, state 409, meaning 422. Unknown fields and
unknown query parameters are refused. A change of something that exists needs \`If-Match\` with the version that was read.`;

/** The API description (OpenAPI 3.1) of everything the application serves. */
export function openApiDocument(app: NestFastifyApplication, service: string): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(service === 'office' ? 'Đơn Thư' : `Đơn Thư: ${service}`)
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0');
  return completeDocument(SwaggerModule.createDocument(app, builder.build()), rightsOf(app));
}

/** A process without sign-in (as in specs) has no table of rights. */
function rightsOf(app: NestFastifyApplication): RouteRights | undefined {
  try {
    return app.get(RouteRights, { strict: false });
  } catch {
    return undefined;
  }
}

/** The page and `openapi.json`, from files of the package alone; the document is made when somebody asks. */
export function installApiDocs(app: NestFastifyApplication, service: string): void {
  SwaggerModule.setup(DOCS_PATH, app, () => openApiDocument(app, service), {
    jsonDocumentUrl: `${DOCS_PATH}/openapi.json`,
    raw: ['json'],
  });
}
