import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

export const DOCS_PATH = 'api/docs';

/** The API description (OpenAPI 3.1) of everything the application serves. */
export function openApiDocument(app: NestFastifyApplication, service: string): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(service === 'office' ? 'Đơn Thư' : `Đơn Thư: ${service}`)
    .setDescription('Tiếp công dân, xử lý đơn, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh.')
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('donthu_session');
  return SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

/** The page and `openapi.json`, from files of the package alone; the document is made when somebody asks. */
export function installApiDocs(app: NestFastifyApplication, service: string): void {
  SwaggerModule.setup(DOCS_PATH, app, () => openApiDocument(app, service), {
    jsonDocumentUrl: `${DOCS_PATH}/openapi.json`,
    raw: ['json'],
  });
}
