import { Module, type DynamicModule } from '@nestjs/common';
import { ViewStore, type IndexDefinition, type IndexValue, type Slices, type ViewDefinition } from '@donthu/views';

interface Registrable {
  readonly name: string;
}

@Module({})
class RegisteredViews {}

/** Makes sure that the views exist before any consumer starts: `imports: [registerViews(MY_VIEW, …)]`. */
export function registerViews(...views: readonly Registrable[]): DynamicModule {
  const token = `VIEWS(${views.map((view) => view.name).join(',')})`;
  return {
    module: RegisteredViews,
    providers: [
      {
        provide: token,
        inject: [ViewStore],
        useFactory: async (store: ViewStore) => {
          for (const view of views)
            await store.register(
              view as ViewDefinition<
                Slices,
                Record<string, IndexValue>,
                Record<string, IndexDefinition<Record<string, IndexValue>>>
              >,
            );
          return views;
        },
      },
    ],
    exports: [token],
  };
}
