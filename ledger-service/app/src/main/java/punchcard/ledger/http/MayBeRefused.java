package punchcard.ledger.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// What any request may be answered instead of being done.
@Retention(RUNTIME)
@Target(METHOD)
@ApiResponse(responseCode = "404", description = "No such member, or not the caller's to know")
@ApiResponse(responseCode = "409", description = "Refused, with the reason and the balance")
@ApiResponse(responseCode = "422", description = "Bad input, or the key was used for another")
@ApiResponse(responseCode = "503", description = "Nothing was done; ask again")
@ApiResponse(responseCode = "504", description = "Unknown: ask again with the same key")
@interface MayBeRefused {}
