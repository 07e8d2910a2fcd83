CREATE TABLE "help_searches" (
	"id" text PRIMARY KEY NOT NULL,
	"query" text NOT NULL,
	"results" integer NOT NULL,
	"chosen" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "support_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"key" text NOT NULL,
	"content_hash" text NOT NULL,
	"account_id" text,
	"member_id" text,
	"email" text NOT NULL,
	"message" text NOT NULL,
	"article" text,
	"article_version" text,
	"query" text,
	"about" text,
	"state" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "support_requests_reference_unique" UNIQUE("reference"),
	CONSTRAINT "support_requests_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "article_answers" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "article_answers" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "support_requests" ADD CONSTRAINT "support_requests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_requests" ADD CONSTRAINT "support_requests_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "help_searches_at" ON "help_searches" USING btree ("at");--> statement-breakpoint
CREATE INDEX "support_requests_open" ON "support_requests" USING btree ("created_at") WHERE "support_requests"."state" = 'open';