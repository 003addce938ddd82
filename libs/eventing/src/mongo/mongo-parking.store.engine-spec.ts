import { describeParkingStore } from '@donthu/testing/conformance/parking-store/describe-parking-store';
import { freshMongoDatabase } from '@donthu/testing/engines/mongo-database';
import { MongoParkingStore } from './mongo-parking.store';

describeParkingStore('MongoDB', async () => {
  const database = freshMongoDatabase();
  return {
    open: async () => MongoParkingStore.open(await database.open()),
    close: () => database.drop(),
  };
});
