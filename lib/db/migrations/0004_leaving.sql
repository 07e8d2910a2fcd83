CREATE TABLE "deregistration_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"member_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"answers" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "deregistration_drafts_registrationId_unique" UNIQUE("registration_id")
);
--> statement-breakpoint
CREATE TABLE "deregistration_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"account_id" text NOT NULL,
	"member_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"number_id" text NOT NULL,
	"state" text NOT NULL,
	"answers" jsonb NOT NULL,
	"came_from" text NOT NULL,
	"came_from_code" text,
	"call_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"round" integer DEFAULT 0 NOT NULL,
	"parked_code" text,
	"parked_until" timestamp with time zone,
	"deregistered_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"removal_by" text,
	"release_from" timestamp with time zone,
	"release_to" timestamp with time zone,
	"release_rule" text,
	"locked_at" timestamp with time zone,
	"ready_at" timestamp with time zone,
	"late_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "deregistration_requests_reference_unique" UNIQUE("reference"),
	CONSTRAINT "deregistration_state_known" CHECK ("deregistration_requests"."state" in ('requested', 'deregistering', 'parked', 'awaiting_removal', 'releasing', 'ready', 'closed', 'cancelled')),
	CONSTRAINT "deregistration_parked_says_why" CHECK (("deregistration_requests"."state" = 'parked') = ("deregistration_requests"."parked_code" is not null)),
	CONSTRAINT "deregistration_release_has_a_range" CHECK ("deregistration_requests"."state" not in ('releasing', 'ready') or ("deregistration_requests"."removed_at" is not null and "deregistration_requests"."release_from" is not null and "deregistration_requests"."release_to" >= "deregistration_requests"."release_from")),
	CONSTRAINT "deregistration_never_early" CHECK ("deregistration_requests"."ready_at" is null or "deregistration_requests"."ready_at" >= "deregistration_requests"."release_from")
);
--> statement-breakpoint
ALTER TABLE "deregistration_drafts" ADD CONSTRAINT "deregistration_drafts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deregistration_drafts" ADD CONSTRAINT "deregistration_drafts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deregistration_drafts" ADD CONSTRAINT "deregistration_drafts_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deregistration_requests" ADD CONSTRAINT "deregistration_requests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deregistration_requests" ADD CONSTRAINT "deregistration_requests_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deregistration_requests" ADD CONSTRAINT "deregistration_requests_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deregistration_requests" ADD CONSTRAINT "deregistration_requests_number_id_numbers_id_fk" FOREIGN KEY ("number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "deregistration_one_open_per_number" ON "deregistration_requests" USING btree ("number_id") WHERE "deregistration_requests"."state" in ('requested', 'deregistering', 'parked', 'awaiting_removal', 'releasing');--> statement-breakpoint
CREATE INDEX "deregistration_of_account" ON "deregistration_requests" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "deregistration_of_registration" ON "deregistration_requests" USING btree ("registration_id","created_at");--> statement-breakpoint
CREATE INDEX "deregistration_due" ON "deregistration_requests" USING btree ("due_at") WHERE "deregistration_requests"."due_at" is not null;