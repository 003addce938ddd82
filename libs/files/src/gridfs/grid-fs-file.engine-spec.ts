import { describeFileStore } from '@donthu/testing/conformance/file-store/describe-file-store';
import { freshMongoDatabase } from '@donthu/testing/engines/mongo-database';
import { GridFsFileStore } from './grid-fs-file.store';

describeFileStore('GridFS', async () => {
  const database = freshMongoDatabase();
  return {
    open: async () => new GridFsFileStore(await database.open()),
    close: () => database.drop(),
  };
});
